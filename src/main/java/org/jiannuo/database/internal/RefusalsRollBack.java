package org.jiannuo.database.internal;

import org.aopalliance.intercept.MethodInterceptor;
import org.jiannuo.kernel.Decision;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** A use case that refuses has changed nothing: its transaction is rolled back, whatever it had begun. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(order = 100)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RefusalsRollBack {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor refusalsRollBackAdvisor() {
        MethodInterceptor interceptor = call -> {
            Object result = call.proceed();
            if (result instanceof Decision.Refused<?>) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            }
            return result;
        };
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class), interceptor);
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE);
        return advisor;
    }
}
